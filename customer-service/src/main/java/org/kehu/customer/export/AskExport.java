package org.kehu.customer.export;

import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.CustomerSearch;
import org.kehu.kit.exchange.TableFormat;

/**
 * Somebody wants customer files as a table.
 *
 * @param search which; never by a name, which may be a person's
 * @param view a saved filter within which is searched
 * @param purpose what for; stands in each row of the table
 */
public record AskExport(
    CustomerSearch search, @Nullable String view, TableFormat format, String purpose) {

  /** The same with the conditions of its saved filter among its own. */
  AskExport searching(CustomerSearch whole) {
    return new AskExport(whole, null, format, purpose);
  }
}
