/** Classification over HTTP. */
@NullMarked
package org.kehu.customer.classification.web;

import org.jspecify.annotations.NullMarked;
