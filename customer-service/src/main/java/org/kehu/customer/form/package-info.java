/**
 * The customer's file in one fixed format (规定的格式, C-25): the information form (F-01) with the same
 * sections and items for every customer of a kind, and the data sheet that a customer fills in
 * (F-16).
 */
@NullMarked
package org.kehu.customer.form;

import org.jspecify.annotations.NullMarked;
