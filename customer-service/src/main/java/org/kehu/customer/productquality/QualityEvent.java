package org.kehu.customer.productquality;

/** What happens to a record of product quality. */
public sealed interface QualityEvent {

  /** Something was checked. */
  record QualityRecorded() implements QualityEvent {}

  /** What was faulty is put right. */
  record QualitySettled() implements QualityEvent {}
}
