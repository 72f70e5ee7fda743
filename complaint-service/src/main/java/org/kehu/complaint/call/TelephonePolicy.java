package org.kehu.complaint.call;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the telephone is answered (电话服务规范, P-59, P-60, P-62, P-63).
 *
 * @param mostRings within how many rings
 * @param callBackWithin business time within which a promised call back is made
 * @param scripts words of greeting and thanks; the first are those in force
 * @param skills what a colleague may be needed for, and who has it
 * @param departmentId whose calls they are when the directory does not know who answers
 */
public record TelephonePolicy(
    @Min(1) @Max(20) int mostRings,
    @NotNull Duration callBackWithin,
    @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid Script> scripts,
    @NotNull @Size(max = 50) List<@NotNull @Valid Skill> skills,
    @NotBlank @Size(max = 60) String departmentId) {

  /**
   * What is said at the beginning and at the end (话术).
   *
   * @param version {@code 2026-1}
   */
  public record Script(
      @NotBlank @Size(max = 40) String version,
      @NotBlank @Size(max = 300) String opening,
      @NotBlank @Size(max = 300) String closing) {}

  /**
   * What it takes to talk with some callers (技能).
   *
   * @param code {@code DIALECT_MINNAN}
   * @param zh name in Chinese
   * @param en name in English
   * @param staffIds who has it, in the order in which they are asked
   * @param departmentId whose leader and staff are asked when none of them is there
   */
  public record Skill(
      @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String code,
      @NotBlank @Size(max = 60) String zh,
      @NotBlank @Size(max = 60) String en,
      @NotNull @Size(max = 50) List<@NotBlank @Size(max = 60) String> staffIds,
      @Nullable @Size(max = 60) String departmentId) {}

  /** The words in force. */
  Script script() {
    return scripts.getFirst();
  }

  boolean hasScript(String version) {
    return scripts.stream().anyMatch(script -> script.version().equals(version));
  }

  Optional<Skill> skill(String code) {
    return skills.stream().filter(skill -> skill.code().equals(code)).findFirst();
  }
}
