package org.kehu.visit.rota;

import java.time.LocalDate;
import java.util.Set;

/** Who is off the rota for grabbing a customer; the register knows (catalogue C-121). */
public interface Suspensions {

  /** Staff ids of those who are suspended at an outlet on a day. */
  Set<String> on(String outletId, LocalDate day);
}
