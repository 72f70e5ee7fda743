package org.kehu.kit.web;

import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.RequestProblem;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;

/** What is wrong with a JSON body that cannot become the request it should be, and where. */
final class UnreadableBody {

  private UnreadableBody() {}

  static Problem of(HttpMessageNotReadableException exception) {
    return switch (exception.getCause()) {
      case DatabindException wrong -> of(wrong);
      case JacksonException noJson -> RequestProblem.BODY_UNREADABLE.problem().because(noJson);
      case null -> RequestProblem.BODY_MISSING.problem();
      default -> RequestProblem.BODY_UNREADABLE.problem().because(exception);
    };
  }

  static Problem of(DatabindException exception) {
    return switch (exception) {
      case PropertyBindingException unknown -> unknownField(unknown);
      case DatabindException wrong when wrong.getCause() instanceof Problem inner -> inner;
      default -> wrongValue(exception);
    };
  }

  private static Problem unknownField(PropertyBindingException unknown) {
    return RequestProblem.FIELD_UNKNOWN
        .problem()
        .with("field", unknown.getPropertyName())
        .error(new FieldError(pointer(unknown), "unknown", Map.of("known", known(unknown))));
  }

  private static String known(PropertyBindingException unknown) {
    return unknown.getKnownPropertyIds() == null
        ? ""
        : unknown.getKnownPropertyIds().stream()
            .map(Object::toString)
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .collect(Collectors.joining(", "));
  }

  private static Problem wrongValue(DatabindException wrong) {
    boolean brokenText =
        wrong instanceof InvalidFormatException format && format.getTargetType() == String.class;
    FieldError error =
        brokenText
            ? new FieldError(pointer(wrong), "text-broken")
            : expected(wrong).at(pointer(wrong));
    return RequestProblem.VALIDATION_FAILED.problem().because(wrong).error(error);
  }

  private static ExpectedForm expected(DatabindException wrong) {
    return ExpectedForm.of(
        wrong instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null);
  }

  private static String pointer(DatabindException exception) {
    return exception.getPath().stream()
        .map(step ->
            "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
        .collect(Collectors.joining());
  }
}
