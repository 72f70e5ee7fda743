package org.kehu.customer.majormatter;

/** What happens to a major matter. */
public sealed interface MajorMatterEvent {

  /** It was reported, or written down as what the business keeps secret. */
  record MatterReported() implements MajorMatterEvent {}

  /** Something was added. */
  record MatterSupplemented() implements MajorMatterEvent {}

  /** The information department has it. */
  record MatterTakenIn() implements MajorMatterEvent {}

  /** The business keeps it secret no longer. */
  record MatterReleased() implements MajorMatterEvent {}

  /** The information department found that it is none. */
  record MatterVoided() implements MajorMatterEvent {}
}
