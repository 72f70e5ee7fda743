package org.kehu.visit.visit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.policy.PolicyFault;

/**
 * The forms of visits by the class of the customer (field M25).
 *
 * @param forms the first that fits counts; a visit that none fits is summed up without
 */
public record FormPolicy(@NotNull @Size(max = 50) List<@NotNull @Valid VisitForm> forms) {

  public FormPolicy {
    forms = forms == null ? List.of() : List.copyOf(forms);
  }

  Optional<VisitForm> of(@Nullable String grade, VisitPurpose purpose) {
    return forms.stream().filter(form -> form.isFor(grade, purpose)).findFirst();
  }

  static List<PolicyFault> faults(FormPolicy policy) {
    List<PolicyFault> faults = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < policy.forms.size(); i++) {
      VisitForm form = policy.forms.get(i);
      if (!codes.add(form.code())) {
        faults.add(doubled("/forms/" + i + "/code", form.code()));
      }
      faults.addAll(fieldFaults(form, "/forms/" + i + "/fields/"));
    }
    return faults;
  }

  private static List<PolicyFault> fieldFaults(VisitForm form, String pointer) {
    List<PolicyFault> faults = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < form.fields().size(); i++) {
      FormField field = form.fields().get(i);
      if (!codes.add(field.code())) {
        faults.add(doubled(pointer + i + "/code", field.code()));
      }
      if ((field.kind() == FormField.Kind.CHOICE) == field.options().isEmpty()) {
        faults.add(
            PolicyFault.of(
                pointer + i + "/options",
                "options-wrong",
                "选项题须列出选项，其他题不列。",
                "A choice has options, and nothing else has."));
      }
    }
    return faults;
  }

  private static PolicyFault doubled(String pointer, String code) {
    return PolicyFault.of(
        pointer,
        "code-doubled",
        "名称 " + code + " 重复，每个名称只能出现一次。",
        "The code " + code + " stands twice; each may stand once.");
  }
}
