package org.kehu.complaint.suspicion;

/** What became of a suspicion. */
public enum SuspicionStatus {
  /** 待核实. */
  SUSPECTED,
  /** 已确认: a violation was reported, and goes its own way. */
  CONFIRMED,
  /** 已排除. */
  DISMISSED
}
