package org.kehu.complaint.cooperation;

/** How a department stands to the matter. */
public enum Position {
  /** 同意. */
  AGREE,
  /** 不同意. */
  OBJECT
}
