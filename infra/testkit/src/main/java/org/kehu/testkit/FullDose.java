package org.kehu.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A test of the full dose alone: it takes minutes, or takes the suite away from all others. Where
 * it is left out, a line says so and why.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(FullDose.Condition.class)
public @interface FullDose {

  /** Why it is not run in every build. */
  String value();

  /** Runs what is asked for with {@code -Dkehu.full=true}. */
  final class Condition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      if (Boolean.getBoolean("kehu.full")) {
        return ConditionEvaluationResult.enabled("The full dose is asked for");
      }
      return context
          .getElement()
          .flatMap(element -> AnnotationSupport.findAnnotation(element, FullDose.class))
          .map(dose -> leftOut(context.getElement().orElseThrow(), dose.value()))
          .orElseGet(() -> ConditionEvaluationResult.enabled("Of every dose"));
    }

    private static ConditionEvaluationResult leftOut(AnnotatedElement test, String reason) {
      String sentence = "Not run: %s - %s; with --full it is.".formatted(name(test), reason);
      System.out.println(sentence);
      return ConditionEvaluationResult.disabled(sentence);
    }

    private static String name(AnnotatedElement test) {
      return switch (test) {
        case Class<?> type -> type.getSimpleName();
        case Method method -> method.getDeclaringClass().getSimpleName() + "." + method.getName();
        default -> test.toString();
      };
    }
  }
}
