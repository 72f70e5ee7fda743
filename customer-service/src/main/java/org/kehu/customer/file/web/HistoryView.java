package org.kehu.customer.file.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.kehu.customer.customfield.Fields;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.Revision;
import org.kehu.kit.access.Level;

/**
 * Who changed what and when, newest first; the last two hundred changes, personal values and custom
 * fields above the clearance masked.
 */
@Schema(name = "CustomerHistory")
@JsonInclude(JsonInclude.Include.NON_NULL)
record HistoryView(List<Revision> items) {

  static HistoryView of(Customer customer, Fields fields, Level clearance) {
    return new HistoryView(
        customer.revisions().reversed().stream()
            .map(change -> shown(change, fields, clearance))
            .toList());
  }

  private static Revision shown(Revision change, Fields fields, Level clearance) {
    return !change.concernsCustomField() || fields.isShown(change.customField(), clearance)
        ? change
        : change.masked();
  }
}
