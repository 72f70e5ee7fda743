/**
 * How far a customer is trusted (客户信用, C-135): the credit grade and what follows from it by policy,
 * one answer to whether a deal fits, and who duns for what is not paid in time (C-136).
 */
@NullMarked
package org.kehu.customer.credit;

import org.jspecify.annotations.NullMarked;
