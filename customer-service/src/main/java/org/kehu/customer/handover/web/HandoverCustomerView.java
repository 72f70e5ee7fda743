package org.kehu.customer.handover.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerStatus;
import org.kehu.customer.file.Grade;
import org.kehu.customer.handover.Handover;

/**
 * A customer that is to change hands (待交接客户).
 *
 * @param name of an enterprise; absent for persons
 * @param successorId absent while nobody is named for the rest
 */
@Schema(name = "HandoverCustomer")
@JsonInclude(JsonInclude.Include.NON_NULL)
record HandoverCustomerView(
    String customerId,
    String number,
    @Nullable String name,
    CustomerStatus status,
    Grade grade,
    @Nullable String region,
    @Nullable String successorId) {

  static HandoverCustomerView of(Customer customer, Handover handover) {
    return new HandoverCustomerView(
        customer.id(),
        customer.number(),
        customer.profile().enterpriseName(),
        customer.status(),
        customer.grading().grade(),
        customer.profile().market().region(),
        handover.successors().of(customer));
  }
}
