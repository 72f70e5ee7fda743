package org.kehu.customer.imports.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.Customer;
import org.kehu.customer.imports.ImportResults.Kept;
import org.kehu.customer.imports.KeptCustomer;

/**
 * A file that stayed when its import was undone.
 *
 * @param row of the imported file, from 1, without the header
 * @param customerId absent when the caller may not see the file
 * @param number absent when the caller may not see the file
 */
@Schema(name = "KeptCustomer")
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeptView(
    @Schema(example = "17") int row,
    KeptCustomer.Reason reason,
    @Nullable String customerId,
    @Schema(example = "KH-2026-000123") @Nullable String number) {

  static KeptView of(Kept kept) {
    Customer file = kept.customer();
    return new KeptView(
        kept.row().row(),
        kept.row().reason(),
        file == null ? null : file.id(),
        file == null ? null : file.number());
  }
}
