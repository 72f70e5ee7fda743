/** What others hear of reports to customers. */
@NullMarked
package org.kehu.visit.customerreport.events;

import org.jspecify.annotations.NullMarked;
