package org.kehu.complaint.briefing;

/** Numbers that people read. */
public interface BriefingNumbers {

  /** The next one, {@code CB-20261122-0001}. */
  String next();
}
