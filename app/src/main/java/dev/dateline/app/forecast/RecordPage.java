package dev.dateline.app.forecast;

import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Reply;
import dev.dateline.app.workbench.Opened;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /forecast/record}: how the forecasts made so far held, and so how far to believe the next. */
@Controller
final class RecordPage {

    @GetMapping("/projects/{project}/forecast/record")
    Reply record(Opened project) {
        var record = ForecastRecord.of(project);
        return Reply.page(
                        "Record",
                        "forecast/record.jte",
                        RecordView.of(
                                record,
                                project.contents().of(Kept.KIND),
                                project.today().date()))
                .in(Frame.Place.FORECAST, "/forecast/record")
                .json(record::json);
    }
}
