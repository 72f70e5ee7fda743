package org.kehu.customer.archive;

import java.time.LocalDate;

/**
 * A volume was put into the archive (C-44).
 *
 * @param on the filing date (归档日期)
 * @param by the filing person (归档人员)
 * @param keeperId who keeps it (C-63)
 */
public record Filing(LocalDate on, String by, String keeperId, Storage storage) {

  Filing at(Storage other) {
    return new Filing(on, by, keeperId, other);
  }
}
