package org.kehu.customer.file.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.Revision;

/**
 * Who changed what and when, newest first; the last two hundred changes, personal values masked.
 */
@Schema(name = "CustomerHistory")
@JsonInclude(JsonInclude.Include.NON_NULL)
record HistoryView(List<Revision> items) {

  static HistoryView of(Customer customer) {
    return new HistoryView(customer.revisions().reversed());
  }
}
