package org.kehu.complaint.cases;

/** What is measured when a case moves; {@code telemetry} counts. */
public interface CaseMeasures {

  /** A write of this move succeeded and was no repeat. */
  void moved(CaseMove move, ComplaintCase complaint);

  /** A case was taken in. */
  void registered(ComplaintCase complaint);
}
