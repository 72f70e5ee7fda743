package org.kehu.visit.visit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One thing that a form asks.
 *
 * @param code names the answer
 * @param zh the question in Chinese
 * @param en the question in English
 * @param required whether a visit cannot be summed up without it
 * @param options of a choice; empty for others
 */
public record FormField(
    @NotBlank @jakarta.validation.constraints.Pattern(regexp = CODE) String code,
    @NotBlank @Size(max = 200) String zh,
    @NotBlank @Size(max = 200) String en,
    @NotNull Kind kind,
    boolean required,
    @Size(max = 20) List<@NotBlank @Size(max = 100) String> options) {

  /** Form of a code. */
  public static final String CODE = "[a-z][A-Za-z0-9]{0,39}";

  private static final int MOST_LETTERS = 2000;
  private static final Pattern NUMBER_FORM = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");

  /** What can be answered. */
  public enum Kind {
    /** 文字. */
    TEXT,
    /** 数字. */
    NUMBER,
    /** 日期, ISO. */
    DATE,
    /** 是否, {@code true} or {@code false}. */
    YES_NO,
    /** 选项. */
    CHOICE
  }

  public FormField {
    options = options == null ? List.of() : List.copyOf(options);
  }

  /** Whether this can be an answer to it. */
  boolean takes(String answer) {
    return switch (kind) {
      case TEXT -> !answer.isBlank() && answer.length() <= MOST_LETTERS;
      case NUMBER -> NUMBER_FORM.matcher(answer).matches();
      case DATE -> isDate(answer);
      case YES_NO -> answer.equals("true") || answer.equals("false");
      case CHOICE -> options.contains(answer);
    };
  }

  private static boolean isDate(String answer) {
    try {
      return !LocalDate.parse(answer).equals(LocalDate.MAX);
    } catch (DateTimeParseException noDate) {
      return false;
    }
  }
}
