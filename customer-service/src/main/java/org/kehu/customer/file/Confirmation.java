package org.kehu.customer.file;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The sales director has reviewed the file and found it right (审批确认, C-41). It holds for the basic
 * data that were seen: when one of them changes, it is lost.
 */
public record Confirmation(String by, Instant at) {

  private static final Set<Section> BASIC =
      EnumSet.of(Section.NAME, Section.CONTACT, Section.ENTERPRISE, Section.INDIVIDUAL);

  /** Whether it still holds after these sections changed. */
  static boolean outlasts(Set<Section> changed) {
    return Collections.disjoint(BASIC, changed);
  }
}
