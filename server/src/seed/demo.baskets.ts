import { Segment } from '../features/catalog/catalog.types.js';

/** Offers that are often bought together: the first, then what goes with it, by the names of the catalogue. */
export interface Basket {
  weight: number;
  offers: string[];
  /** How many licences of the first offer. */
  from: number;
  to: number;
}

interface Shelf {
  /** What a customer begins with. */
  first: Basket[];
  /** What comes later. */
  later: Basket[];
}

const basket = (weight: number, from: number, to: number, ...offers: string[]): Basket => ({
  weight,
  offers,
  from,
  to,
});

const commercial: Shelf = {
  first: [
    basket(4, 3, 60, 'Microsoft 365 Business Basic'),
    basket(5, 2, 80, 'Microsoft 365 Business Standard'),
    basket(6, 5, 150, 'Microsoft 365 Business Premium'),
    basket(3, 8, 90, 'Microsoft 365 Business Premium', 'Microsoft Teams Phone Standard'),
    basket(3, 10, 120, 'Microsoft 365 Business Premium', 'Microsoft 365 Copilot'),
    basket(2, 4, 40, 'Microsoft 365 Business Standard', 'Exchange Online Archiving'),
    basket(1, 5, 30, 'Microsoft 365 Apps for business', 'Exchange Online (Plan 1)'),
    basket(2, 60, 600, 'Microsoft 365 E3', 'Microsoft 365 E5 Security'),
    basket(2, 80, 900, 'Microsoft 365 E5', 'Microsoft Teams Domestic Calling Plan', 'Microsoft 365 Copilot'),
    basket(2, 50, 400, 'Office 365 E3', 'Enterprise Mobility + Security E3'),
    basket(1, 20, 200, 'Office 365 E1', 'Microsoft Entra ID P1'),
    basket(2, 15, 250, 'Microsoft 365 F3', 'Microsoft Intune Suite'),
  ],
  later: [
    basket(4, 1, 12, 'Visio Plan 2'),
    basket(4, 2, 40, 'Power BI Pro'),
    basket(2, 4, 30, 'Power BI Pro', 'Power BI Premium Per User Add-On'),
    basket(3, 1, 15, 'Planner and Project Plan 3'),
    basket(3, 5, 80, 'Microsoft Defender for Business'),
    basket(2, 2, 20, 'Windows 365 Business 2 vCPU, 8 GB, 128 GB'),
    basket(2, 3, 25, 'Dynamics 365 Business Central Essentials', 'Dynamics 365 Team Members'),
    basket(2, 2, 30, 'Dynamics 365 Sales Professional'),
    basket(2, 1, 6, 'Microsoft Teams Rooms Pro'),
    basket(1, 3, 25, 'Power Apps Premium', 'Power Automate Premium'),
    basket(1, 10, 100, 'Microsoft Intune Plan 1', 'Microsoft Intune Remote Help'),
    basket(1, 10, 100, 'Microsoft Entra ID P2', 'Microsoft Entra ID Governance'),
    basket(1, 25, 25, 'Power BI Pro Trial'),
    basket(1, 25, 25, 'Visio Plan 2 Trial'),
    basket(1, 25, 25, 'Microsoft 365 E5 Trial'),
    basket(1, 25, 25, 'Dynamics 365 Sales Enterprise Trial'),
  ],
};

export const shelves: Record<Segment, Shelf> = {
  [Segment.COMMERCIAL]: commercial,
  [Segment.STATE_OWNED]: commercial,
  [Segment.EDUCATION]: {
    first: [
      basket(3, 20, 120, 'Microsoft 365 A3 for faculty', 'Microsoft Teams Phone Standard for faculty'),
      basket(3, 150, 1500, 'Microsoft 365 A3 for students'),
      basket(2, 30, 200, 'Microsoft 365 A5 for faculty'),
    ],
    later: [
      basket(2, 5, 40, 'Power BI Pro for faculty'),
      basket(2, 20, 90, 'Microsoft Intune Plan 1 for faculty'),
      basket(1, 2, 10, 'Visio Plan 1'),
    ],
  },
  [Segment.GOVERNMENT]: {
    first: [
      basket(2, 30, 300, 'Microsoft 365 G3 (GCC)', 'Microsoft Teams Phone Standard (GCC)'),
      basket(1, 20, 150, 'Office 365 G3 (GCC)'),
    ],
    later: [basket(1, 20, 150, 'Microsoft Entra ID P1 (GCC)'), basket(1, 10, 60, 'Office 365 G1 (GCC)')],
  },
  [Segment.NONPROFIT]: {
    first: [
      basket(1, 5, 40, 'Microsoft 365 Business Premium (Nonprofit)', 'Microsoft Entra ID Governance (Nonprofit)'),
      basket(1, 5, 60, 'Microsoft 365 Business Basic (Nonprofit)'),
    ],
    later: [basket(1, 2, 10, 'Power BI Pro (Nonprofit)'), basket(1, 2, 6, 'Visio Plan 1')],
  },
};
