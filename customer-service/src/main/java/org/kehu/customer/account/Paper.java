package org.kehu.customer.account;

import java.time.LocalDate;

/**
 * The paper application (纸制申请).
 *
 * @param number as it is printed on it
 */
public record Paper(String number, LocalDate signedOn) {}
