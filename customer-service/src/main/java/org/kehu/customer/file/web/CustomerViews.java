package org.kehu.customer.file.web;

import org.kehu.customer.customfield.FieldCatalogue;
import org.kehu.customer.file.Customer;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.springframework.stereotype.Component;

/** Files and their history as the caller may see them. */
@Component
class CustomerViews {

  private final FieldCatalogue catalogue;

  CustomerViews(FieldCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  CustomerView of(Customer customer) {
    return CustomerView.of(customer, caller(), catalogue.current());
  }

  HistoryView history(Customer customer) {
    return HistoryView.of(customer, catalogue.current(), Sight.clearance(caller()));
  }

  private static Caller caller() {
    return Call.current().caller();
  }
}
