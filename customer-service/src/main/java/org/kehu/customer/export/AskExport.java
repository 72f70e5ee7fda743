package org.kehu.customer.export;

import org.kehu.customer.file.CustomerSearch;
import org.kehu.kit.exchange.TableFormat;

/**
 * Somebody wants customer files as a table.
 *
 * @param search which; never by a name, which may be a person's
 * @param purpose what for; stands in each row of the table
 */
public record AskExport(CustomerSearch search, TableFormat format, String purpose) {}
