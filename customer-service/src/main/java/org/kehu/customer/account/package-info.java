/**
 * Accounts of customers in finance (开户、更改户名, C-21): opened and renamed on a paper application
 * alone, which the sales centre and finance both keep; the ERP records and classifies it, and the
 * staff concerned are told at once.
 */
@NullMarked
package org.kehu.customer.account;

import org.jspecify.annotations.NullMarked;
