package org.kehu.customer.loan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import org.kehu.customer.loan.LoanDesk;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The loans of a customer's archive. */
@RestController
@Tag(name = "archives", description = "客户档案: intake, counting, filing, verification, loans")
class CustomerLoanController {

  private final LoanDesk desk;

  CustomerLoanController(LoanDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/api/v1/customers/{id}/loans")
  @Operation(summary = "Who consulted a customer's archive, and when; newest first (查询人员、查询时间)")
  Page<LoanView> list(
      @PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id, PageRequest page) {
    return desk.ofCustomer(id, page).map(LoanView::of);
  }
}
