/** Work at the customer's: repairs, installations, visits on site (安装和维修, P-49, P-71). */
@NullMarked
package org.kehu.complaint.serviceorder;

import org.jspecify.annotations.NullMarked;
