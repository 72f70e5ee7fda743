package org.kehu.customer.form;

import java.util.List;
import org.kehu.customer.file.CustomerKind;

/**
 * The information form of a customer (客户信息管理表, F-01): for a kind always the same items in the same
 * order.
 *
 * @param number of the file
 */
public record InformationForm(
    String customerId, String number, CustomerKind kind, List<FormLine> lines) {

  public InformationForm {
    lines = List.copyOf(lines);
  }

  /** The items of a section. */
  public List<FormLine> of(FormSection section) {
    return lines.stream().filter(line -> line.item().section() == section).toList();
  }

  /** What the customer itself fills in, with what is known already (客户资料表, F-16). */
  public List<FormLine> dataSheet() {
    List<FormItem> its = FormItem.filledBy(kind);
    return lines.stream().filter(line -> its.contains(line.item())).toList();
  }
}
