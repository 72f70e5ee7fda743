package org.kehu.kit.web;

import jakarta.validation.ConstraintViolation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.RequestProblem;
import org.springframework.core.MethodParameter;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.RequestParam;

/** Turns violated constraints into field errors that point at the place. */
public final class Violations {

  private Violations() {}

  /** Refuses with one 422 if anything is violated. */
  public static <T> void refuse(Set<ConstraintViolation<T>> violations) {
    if (violations.isEmpty()) {
      return;
    }
    Problem problem = RequestProblem.VALIDATION_FAILED.problem();
    violations.forEach(violation -> problem.error(of(violation)));
    throw problem;
  }

  static FieldError of(ConstraintViolation<?> violation) {
    return fieldError(pointer(violation.getPropertyPath().toString()), violation);
  }

  static FieldError of(ObjectError error) {
    String path =
        error instanceof org.springframework.validation.FieldError field ? field.getField() : "";
    String pointer = pointer(path);
    return error.contains(ConstraintViolation.class)
        ? fieldError(pointer, error.unwrap(ConstraintViolation.class))
        : new FieldError(pointer, "type", Map.of("expected", "?"));
  }

  static List<FieldError> of(ParameterValidationResult result) {
    if (result instanceof ParameterErrors body) {
      return body.getAllErrors().stream().map(Violations::of).toList();
    }
    String pointer = "?" + nameOf(result);
    return result.getResolvableErrors().stream()
        .map(error -> fieldError(pointer, result.unwrap(error, ConstraintViolation.class)))
        .toList();
  }

  /** As the caller names it, which may not be what our code calls it. */
  static String nameOf(ParameterValidationResult result) {
    MethodParameter parameter = result.getMethodParameter();
    RequestParam declared = parameter.getParameterAnnotation(RequestParam.class);
    return declared == null
        ? Objects.requireNonNullElse(parameter.getParameterName(), "?")
        : KnownParameters.nameOf(declared, parameter);
  }

  private static String pointer(String path) {
    return path.isEmpty()
        ? ""
        : "/" + path.replaceAll("\\[(\\w+)]", "/$1").replace('.', '/').replaceAll("/<[^>]*>", "");
  }

  private static FieldError fieldError(String pointer, ConstraintViolation<?> violation) {
    var descriptor = violation.getConstraintDescriptor();
    String code =
        descriptor.getAnnotation().annotationType().getSimpleName().toLowerCase(Locale.ROOT);
    Map<String, Object> arguments = new TreeMap<>();
    descriptor
        .getAttributes()
        .forEach((name, value) -> {
          if (value instanceof Number || value instanceof String) {
            arguments.put(name, value);
          }
        });
    return new FieldError(pointer, code, arguments);
  }
}
