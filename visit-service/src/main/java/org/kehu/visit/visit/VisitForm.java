package org.kehu.visit.visit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.ids.Ids;

/**
 * What is asked on visits to customers of some classes (拜访表单, field M25).
 *
 * @param grades whose customers it is for; empty for all
 * @param purposes of the visits it is for; empty for all
 */
public record VisitForm(
    @NotBlank @Pattern(regexp = Ids.CHOSEN_FORM) String code,
    @Size(max = 20) Set<@NotBlank @Size(max = 8) String> grades,
    @Size(max = 10) Set<@NotNull VisitPurpose> purposes,
    @NotEmpty @Size(max = 50) List<@NotNull @Valid FormField> fields) {

  public VisitForm {
    grades = grades == null ? Set.of() : Set.copyOf(grades);
    purposes = purposes == null ? Set.of() : Set.copyOf(purposes);
    fields = fields == null ? List.of() : List.copyOf(fields);
  }

  boolean isFor(@Nullable String grade, VisitPurpose purpose) {
    boolean ofGrade = grades.isEmpty() || grade != null && grades.contains(grade);
    return ofGrade && (purposes.isEmpty() || purposes.contains(purpose));
  }

  /** What is wrong with answers: by code {@code missing}, {@code wrong} or {@code unknown}. */
  Map<String, String> faults(Map<String, String> answers) {
    Map<String, String> faults = new TreeMap<>();
    Set<String> unknown = new TreeSet<>(answers.keySet());
    for (FormField field : fields) {
      String answer = answers.get(field.code());
      unknown.remove(field.code());
      if (answer == null && field.required()) {
        faults.put(field.code(), "missing");
      } else if (answer != null && !field.takes(answer)) {
        faults.put(field.code(), "wrong");
      }
    }
    unknown.forEach(code -> faults.put(code, "unknown"));
    return faults;
  }
}
