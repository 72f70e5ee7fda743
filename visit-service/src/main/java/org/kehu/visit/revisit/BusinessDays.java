package org.kehu.visit.revisit;

import java.time.LocalDate;

/** Which days are worked: weekends and holidays are not, make-up workdays (调休上班) are. */
@FunctionalInterface
public interface BusinessDays {

  boolean isWorked(LocalDate day);
}
