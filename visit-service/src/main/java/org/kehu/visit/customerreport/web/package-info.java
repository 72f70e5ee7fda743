/** Reports to customers over HTTP. */
@NullMarked
package org.kehu.visit.customerreport.web;

import org.jspecify.annotations.NullMarked;
