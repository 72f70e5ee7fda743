package org.kehu.kit.policy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in words, with a pointer, why a piece of JSON does not fit into a record. */
final class Misfits {

  private static final Map<Class<?>, LocalText> SHAPES =
      Map.ofEntries(
          Map.entry(LocalTime.class, new LocalText("时间,例如 09:00", "a time such as 09:00")),
          Map.entry(
              LocalDate.class, new LocalText("日期,例如 2026-05-01", "a date such as 2026-05-01")),
          Map.entry(MonthDay.class, new LocalText("月日,例如 05-01", "a month and day such as 05-01")),
          Map.entry(
              Instant.class,
              new LocalText(
                  "时刻,例如 2026-05-01T01:00:00Z", "an instant such as 2026-05-01T01:00:00Z")),
          Map.entry(Duration.class, new LocalText("时长,例如 PT2H", "a duration such as PT2H")),
          Map.entry(Period.class, new LocalText("期间,例如 P3M", "a period such as P3M")),
          Map.entry(String.class, new LocalText("文本", "a text")),
          Map.entry(Boolean.class, new LocalText("true 或 false", "true or false")),
          Map.entry(boolean.class, new LocalText("true 或 false", "true or false")),
          Map.entry(Integer.class, new LocalText("整数", "a whole number")),
          Map.entry(int.class, new LocalText("整数", "a whole number")),
          Map.entry(Long.class, new LocalText("整数", "a whole number")),
          Map.entry(long.class, new LocalText("整数", "a whole number")),
          Map.entry(Double.class, new LocalText("数字", "a number")),
          Map.entry(double.class, new LocalText("数字", "a number")),
          Map.entry(BigDecimal.class, new LocalText("数字", "a number")));

  private Misfits() {}

  static PolicyFault fault(JacksonException misfit) {
    String pointer = pointer(misfit);
    if (misfit instanceof UnrecognizedPropertyException unknown) {
      String known =
          unknown.getKnownPropertyIds() == null
              ? ""
              : unknown.getKnownPropertyIds().stream()
                  .map(String::valueOf)
                  .sorted()
                  .collect(Collectors.joining(", "));
      return PolicyFault.of(
          pointer,
          "unknown-field",
          "没有这个字段;可用字段:" + known + "。",
          "There is no such field; known are: " + known + ".");
    }
    LocalText shape =
        shape(misfit instanceof MismatchedInputException m ? m.getTargetType() : null);
    return PolicyFault.of(
        pointer, "wrong-shape", "此处应为" + shape.zh() + "。", "Here must be " + shape.en() + ".");
  }

  private static LocalText shape(@Nullable Class<?> wanted) {
    if (wanted == null) {
      return new LocalText("符合说明的值", "a value as described in the help");
    }
    if (wanted.isEnum()) {
      String names =
          Arrays.stream(wanted.getEnumConstants())
              .map(String::valueOf)
              .collect(Collectors.joining(", "));
      return new LocalText("下列之一:" + names, "one of " + names);
    }
    if (Collection.class.isAssignableFrom(wanted)) {
      return new LocalText("列表", "a list");
    }
    LocalText known = SHAPES.get(wanted);
    return known == null ? new LocalText("对象", "an object") : known;
  }

  private static String pointer(JacksonException misfit) {
    return misfit.getPath().stream()
        .map(step ->
            step.getPropertyName() == null
                ? String.valueOf(step.getIndex())
                : escape(step.getPropertyName()))
        .map(step -> "/" + step)
        .collect(Collectors.joining());
  }

  static String escape(String member) {
    return member.replace("~", "~0").replace("/", "~1");
  }
}
