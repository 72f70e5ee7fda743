/**
 * Plans for the development of customers (客户开发计划, C-108) and the meetings on their progress
 * (C-111).
 */
@NullMarked
package org.kehu.customer.development;

import org.jspecify.annotations.NullMarked;
