import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Role } from '../../core/access/role.js';
import { Node } from '../../core/connection.js';
import { EmailAddress, Locale } from '../../core/scalars.js';
import { Partner } from '../partners/partner.entity.js';

@ObjectType({ implements: Node, description: 'A person who works for a partner and signs in to Kundpost.' })
@Entity('users')
@Index('uq_users_emailKey', ['emailKey'], { unique: true })
@Index('ix_users_partnerId', ['partnerId'])
export class User extends Node {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  declare id: string;

  @ManyToOne(() => Partner, { nullable: false, onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'partnerId', foreignKeyConstraintName: 'fk_users_partner' })
  partnerRow: Partner;

  @Column({ type: 'varchar', length: 40 })
  partnerId: string;

  @Field(() => EmailAddress, { description: 'The address to sign in with.' })
  @Column({ type: 'varchar', length: 254 })
  email: string;

  /** The address as compared: lower case, so that it is unique whatever the database's collation. */
  @Column({ type: 'varchar', length: 254 })
  emailKey: string;

  @Field(() => String, { description: 'First (given) name.' })
  @Column({ type: 'varchar', length: 50 })
  firstName: string;

  @Field(() => String, { description: 'Last (family) name.' })
  @Column({ type: 'varchar', length: 50 })
  lastName: string;

  @Field(() => [Role], { description: 'What the user may do. Roles add up.' })
  @Column({ type: 'simple-json' })
  roles: Role[];

  @Field(() => Locale, { description: 'The user’s own language; a request’s Accept-Language header goes before it.' })
  @Column({ type: 'varchar', length: 5 })
  language: string;

  /** Null where the partner's is meant. */
  @Column({ type: 'varchar', length: 40, nullable: true })
  timeZone: string | null;

  /** argon2id in PHC form. Never leaves the server. */
  @Column({ type: 'varchar', length: 255 })
  passwordHash: string;
}
