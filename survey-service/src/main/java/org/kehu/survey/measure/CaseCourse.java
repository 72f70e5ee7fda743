package org.kehu.survey.measure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a contact was dealt with. It stays when the contact is taken up again: until somebody solves
 * it anew, what its customer answered is about this solution.
 *
 * @param solvedAt when it was solved last
 * @param departmentId which solved it
 * @param staffId who solved it
 * @param calledBackAt when its customer was reached again afterwards (回访)
 */
public record CaseCourse(
    @Nullable Instant solvedAt,
    @Nullable String departmentId,
    @Nullable String staffId,
    @Nullable Instant calledBackAt) {

  static final CaseCourse NONE = new CaseCourse(null, null, null, null);

  CaseCourse solved(Instant at, String department, @Nullable String staff) {
    return new CaseCourse(at, department, staff, calledBackAt);
  }

  CaseCourse calledBack(Instant at) {
    return new CaseCourse(solvedAt, departmentId, staffId, at);
  }
}
