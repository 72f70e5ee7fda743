package org.kehu.customer.staff;

/** What happens to a person of the directory. */
public sealed interface StaffEvent {

  /** A person was listed or changed. */
  record MemberChanged() implements StaffEvent {}

  /** It was said that the person is away, or back. */
  record AbsenceDeclared() implements StaffEvent {}

  /** The person lends powers to another. */
  record LetterWritten(Letter letter) implements StaffEvent {}

  /** The person takes them back before their time. */
  record LetterRevoked(Letter letter) implements StaffEvent {}
}
