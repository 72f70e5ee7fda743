/** Reports of customer analysis over HTTP. */
@NullMarked
package org.kehu.customer.analysisreport.web;

import org.jspecify.annotations.NullMarked;
