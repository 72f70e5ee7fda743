package org.kehu.visit.project;

/** Where a customer's project stands. */
public enum ProjectStatus {
  /** 实施中. */
  RUNNING,
  /** 已交付. */
  DELIVERED,
  /** 已结束回访: nobody asks about it any more. */
  CLOSED
}
