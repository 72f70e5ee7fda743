package org.kehu.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kehu.kit.access.Level;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.ProblemWords;
import org.kehu.kit.problem.RequestProblem;

class ExpectedFormTest {

  private record Part(String name) {}

  static Stream<Arguments> forms() {
    return Stream.of(
        Arguments.of(String.class, "must be text in quotes", "必须是带引号的文本"),
        Arguments.of(int.class, "must be a whole number", "必须是整数"),
        Arguments.of(Long.class, "must be a whole number", "必须是整数"),
        Arguments.of(BigDecimal.class, "must be a number", "必须是数字"),
        Arguments.of(boolean.class, "must be true or false", "必须是 true 或 false"),
        Arguments.of(LocalDate.class, "must be a date, for instance 2026-01-31", "必须是日期"),
        Arguments.of(YearMonth.class, "must be a month, for instance 2026-01", "必须是月份"),
        Arguments.of(Instant.class, "must be an instant in UTC", "必须是 UTC 时刻"),
        Arguments.of(List.class, "must be a list", "必须是列表"),
        Arguments.of(String[].class, "must be a list", "必须是列表"),
        Arguments.of(Part.class, "must be a JSON object", "必须是 JSON 对象"),
        Arguments.of(
            Level.class,
            "must be: CONFIDENTIAL, NORMAL, RESTRICTED, TOP_SECRET",
            "必须是:CONFIDENTIAL"),
        Arguments.of(Object.class, "must be of the type", "必须是接口说明中的类型"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void isToldInBothLanguagesAndNeverByATypesName(Class<?> type, String english, String chinese) {
    FieldError error = ExpectedForm.of(type).at("/a");

    String said = ProblemWords.field(RequestProblem.VALIDATION_FAILED, error, Locale.ENGLISH);
    assertThat(said).startsWith(english).doesNotContain(type.getSimpleName());
    assertThat(ProblemWords.field(RequestProblem.VALIDATION_FAILED, error, Locale.CHINESE))
        .startsWith(chinese);
  }
}
