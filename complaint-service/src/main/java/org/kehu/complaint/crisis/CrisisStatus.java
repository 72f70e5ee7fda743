package org.kehu.complaint.crisis;

/** Whether a case is still a crisis event. */
public enum CrisisStatus {
  /** 处置中. */
  OPEN,
  /** 已结束. */
  ENDED
}
