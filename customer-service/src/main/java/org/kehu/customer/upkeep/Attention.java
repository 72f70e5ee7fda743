package org.kehu.customer.upkeep;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** By what sheets that need attention are found. */
public enum Attention {
  /** Something is to be renewed. */
  DUE,
  /** Something was not renewed in time. */
  OVERDUE,
  /** The file is to be reviewed. */
  REVIEW;

  /** As sheets carry it, for all matters or one; reviews concern all of them. */
  String code(@Nullable Matter matter) {
    return matter == null || this == REVIEW ? name() : name() + ":" + matter.name();
  }

  static Set<String> of(UpkeepSheet sheet) {
    Set<String> codes = new LinkedHashSet<>();
    for (UpkeepItem item : sheet.items()) {
      if (item.open() != null) {
        codes.add(DUE.code(null));
        codes.add(DUE.code(item.matter()));
      }
      if (item.isOverdue()) {
        codes.add(OVERDUE.code(null));
        codes.add(OVERDUE.code(item.matter()));
      }
    }
    if (sheet.reviewing().open() != null) {
      codes.add(REVIEW.code(null));
    }
    return codes;
  }
}
