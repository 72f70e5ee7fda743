package org.kehu.complaint.serviceorder;

import org.kehu.complaint.cases.clock.Stamp;

/**
 * That somebody was not there (爽约).
 *
 * @param by who was not there
 * @param note what happened, at most 1000 characters
 * @param stamp who wrote it down and when
 */
public record NoShow(Party by, String note, Stamp stamp) {

  /** The two who had an appointment. */
  public enum Party {
    /** 客户. */
    CUSTOMER,
    /** 我方人员. */
    TECHNICIAN
  }
}
