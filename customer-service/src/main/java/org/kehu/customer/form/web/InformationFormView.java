package org.kehu.customer.form.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.CustomerKind;
import org.kehu.customer.form.FormItem;
import org.kehu.customer.form.FormLine;
import org.kehu.customer.form.FormSection;
import org.kehu.customer.form.FormWords;
import org.kehu.customer.form.InformationForm;

/** The information form of a customer (客户信息管理表, F-01). */
@Schema(name = "InformationForm")
record InformationFormView(
    String customerId,
    @Schema(example = "KH-2026-000123") String number,
    CustomerKind kind,
    List<SectionView> sections) {

  /** A section of it. */
  @Schema(name = "InformationFormSection")
  record SectionView(FormSection code, FormWords title, List<ItemView> items) {

    static SectionView of(FormSection section, InformationForm form) {
      return new SectionView(
          section, section.title(), form.of(section).stream().map(ItemView::of).toList());
    }
  }

  /**
   * An item of it.
   *
   * @param value absent for what is not known
   */
  @Schema(name = "InformationFormItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ItemView(FormItem code, FormWords label, @Nullable String value) {

    static ItemView of(FormLine line) {
      return new ItemView(line.item(), line.item().label(), line.value());
    }
  }

  static InformationFormView of(InformationForm form) {
    return new InformationFormView(
        form.customerId(),
        form.number(),
        form.kind(),
        Arrays.stream(FormSection.values())
            .filter(section -> !form.of(section).isEmpty())
            .map(section -> SectionView.of(section, form))
            .toList());
  }
}
