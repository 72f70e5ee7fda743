package org.kehu.kit.web;

import jakarta.validation.ConstraintViolation;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.RequestProblem;

/** Turns violated constraints into one 422 that points at each field. */
public final class Violations {

  private Violations() {}

  /** Refuses if anything is violated. */
  public static <T> void refuse(Set<ConstraintViolation<T>> violations) {
    if (violations.isEmpty()) {
      return;
    }
    Problem problem = RequestProblem.VALIDATION_FAILED.problem();
    violations.forEach(violation -> problem.error(fieldError(violation)));
    throw problem;
  }

  private static FieldError fieldError(ConstraintViolation<?> violation) {
    String path = violation.getPropertyPath().toString();
    String pointer = "/" + path.replaceAll("\\[(\\d+)]", "/$1").replace('.', '/');
    var descriptor = violation.getConstraintDescriptor();
    String code =
        descriptor.getAnnotation().annotationType().getSimpleName().toLowerCase(Locale.ROOT);
    Map<String, Object> arguments = new TreeMap<>();
    descriptor
        .getAttributes()
        .forEach(
            (name, value) -> {
              if (value instanceof Number || value instanceof String) {
                arguments.put(name, value);
              }
            });
    return new FieldError(pointer, code, arguments);
  }
}
