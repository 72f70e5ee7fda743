package org.kehu.visit.visit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.visit.FormField;
import org.kehu.visit.visit.VisitForm;

/** What is asked on a visit. */
@Schema(name = "VisitForm", description = "The form of a visit by the customer's class (拜访表单)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FormView(
    @Nullable @Schema(description = "Absent when nothing is asked", example = "key-customers")
        String code,
    List<FormField> fields) {

  FormView {
    fields = List.copyOf(fields);
  }

  static FormView of(VisitForm form) {
    return new FormView(form.code(), form.fields());
  }

  static FormView none() {
    return new FormView(null, List.of());
  }
}
