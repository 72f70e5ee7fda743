package org.kehu.complaint.crisis;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;

/**
 * Who is alerted of a crisis event, and what must be done before it is solved (危机事件处置, P-10, P-51).
 *
 * @param alertDepartmentIds whose leaders are alerted beside that of the case's own department; the
 *     general manager leads the first
 * @param acknowledgeWithin time of day and night, not business time, within which each takes note
 * @param checklist what must be done, in order
 */
public record CrisisPolicy(
    @NotEmpty @Size(max = 10) List<@NotBlank @Size(max = 60) String> alertDepartmentIds,
    @NotNull Duration acknowledgeWithin,
    @NotEmpty @Size(max = 30) List<@NotNull @Valid Item> checklist) {

  /**
   * One thing to do.
   *
   * @param code by which it is ticked
   * @param title in Chinese
   * @param englishTitle the same in English
   */
  public record Item(
      @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String code,
      @NotBlank @Size(max = 200) String title,
      @NotBlank @Size(max = 200) String englishTitle) {}
}
