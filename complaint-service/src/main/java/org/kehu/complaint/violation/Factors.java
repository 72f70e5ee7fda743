package org.kehu.complaint.violation;

import java.util.Map;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.RequestProblem;

/**
 * What was weighed, each from 1, good, to 5, bad (P-44).
 *
 * @param awareness of one's responsibility (责任认识)
 * @param handling of the matter (处理过程)
 * @param quality of the service (服务质量)
 */
public record Factors(int awareness, int handling, int quality) {

  /** Bounded. */
  public Factors {
    bounded("/factors/awareness", awareness);
    bounded("/factors/handling", handling);
    bounded("/factors/quality", quality);
  }

  private static void bounded(String pointer, int value) {
    if (value < 1 || value > 5) {
      throw RequestProblem.VALIDATION_FAILED
          .problem()
          .error(new FieldError(pointer, "range", Map.of("min", 1, "max", 5)));
    }
  }
}
