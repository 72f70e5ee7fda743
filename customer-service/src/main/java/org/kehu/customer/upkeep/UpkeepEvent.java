package org.kehu.customer.upkeep;

/** What happens to the upkeep of a file. */
public sealed interface UpkeepEvent {

  /** A matter is to be renewed. */
  record UpdateDue(Matter matter, OpenUpdate work) implements UpkeepEvent {}

  /** It was not renewed in time. */
  record UpdateOverdue(Matter matter, OpenUpdate work) implements UpkeepEvent {}

  /** A matter that was due, or at which somebody looked, is up to date again. */
  record MatterRenewed(Matter matter, Renewal how) implements UpkeepEvent {}

  /** The file is to be reviewed. */
  record ReviewDue(OpenUpdate work) implements UpkeepEvent {}

  /** It was not reviewed in time. */
  record ReviewOverdue(OpenUpdate work) implements UpkeepEvent {}

  /** It was reviewed. */
  record FileReviewed(Review review) implements UpkeepEvent {}

  /** What is open is another person's or department's now. */
  record UpdaterChanged() implements UpkeepEvent {}

  /** What was open need not be done: the customer is lost, or its file deleted. */
  record UpkeepRested() implements UpkeepEvent {}
}
