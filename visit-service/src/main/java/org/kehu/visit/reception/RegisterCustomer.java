package org.kehu.visit.reception;

import org.jspecify.annotations.Nullable;
import org.kehu.visit.rota.Lane;

/**
 * A visit or call of a customer is entered in the register (catalogue C-117, F-23).
 *
 * @param outletId department on whose floor it is
 * @param customerId the customer's file, when there is one
 * @param visitor who it is, as far as told
 * @param namedId the salesperson whom the customer asks for
 * @param referredById the customer who brought them along (老客户带新客户)
 * @param recognisedById who recognised the customer as one they received before
 */
public record RegisterCustomer(
    String outletId,
    Lane lane,
    TwoQuestions questions,
    @Nullable String customerId,
    Visitor visitor,
    @Nullable String namedId,
    @Nullable String referredById,
    @Nullable String recognisedById) {

  /** Before anybody was entered. */
  static final RegisterCustomer NOBODY =
      new RegisterCustomer(
          "",
          Lane.VISIT,
          new TwoQuestions(CameBefore.NOT_SAID, null, null),
          null,
          new Visitor(null, null),
          null,
          null,
          null);

  /** The same, with nothing left of who it was. */
  RegisterCustomer forgotten() {
    return new RegisterCustomer(
        outletId,
        lane,
        questions,
        customerId,
        new Visitor(null, null),
        namedId,
        referredById,
        recognisedById);
  }

  /** The same, of that customer. */
  RegisterCustomer of(String id) {
    return new RegisterCustomer(
        outletId, lane, questions, id, visitor, namedId, referredById, recognisedById);
  }
}
