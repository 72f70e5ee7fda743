/** Amounts of money as the API writes them. */
@NullMarked
package org.kehu.kit.money.web;

import org.jspecify.annotations.NullMarked;
