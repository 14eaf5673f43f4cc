package dev.dateline.app;

import dev.dateline.app.answers.Answer;
import dev.dateline.app.answers.AnswerCraft;
import dev.dateline.app.beginnings.NewCommand;
import dev.dateline.app.benefits.BenefitCraft;
import dev.dateline.app.benefits.Capability;
import dev.dateline.app.claims.Claim;
import dev.dateline.app.claims.ClaimsConsistency;
import dev.dateline.app.customers.CustomerCraft;
import dev.dateline.app.customers.Insight;
import dev.dateline.app.customers.Stakeholder;
import dev.dateline.app.delivery.MeasureCommand;
import dev.dateline.app.experience.AnswersSigned;
import dev.dateline.app.experience.CompiledGuardrails;
import dev.dateline.app.experience.ExperienceCraft;
import dev.dateline.app.experience.Feedback;
import dev.dateline.app.experience.FeedbackCraft;
import dev.dateline.app.experience.GoldenPath;
import dev.dateline.app.experience.Guardrail;
import dev.dateline.app.experience.LearningPath;
import dev.dateline.app.experience.Request;
import dev.dateline.app.experiments.AgreedGates;
import dev.dateline.app.experiments.Assumption;
import dev.dateline.app.experiments.Experiment;
import dev.dateline.app.experiments.ExperimentCraft;
import dev.dateline.app.experiments.LockedExperiments;
import dev.dateline.app.experiments.Phase;
import dev.dateline.app.experiments.PhasesConsistency;
import dev.dateline.app.experiments.PhasesCraft;
import dev.dateline.app.experiments.TestsSigned;
import dev.dateline.app.forecast.ForecastCommand;
import dev.dateline.app.forecast.ForecastCraft;
import dev.dateline.app.forecast.Kept;
import dev.dateline.app.forecast.Precedents;
import dev.dateline.app.forecast.Risk;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.Series;
import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.outcome.Ask;
import dev.dateline.app.outcome.AsksSigned;
import dev.dateline.app.outcome.Review;
import dev.dateline.app.outcome.SponsorCraft;
import dev.dateline.app.outcome.StatusCommand;
import dev.dateline.app.plan.AssumptionCraft;
import dev.dateline.app.plan.KeptDates;
import dev.dateline.app.plan.KeptDatesCraft;
import dev.dateline.app.plan.Note;
import dev.dateline.app.plan.Obstacle;
import dev.dateline.app.plan.PlanCommand;
import dev.dateline.app.plan.PlanCraft;
import dev.dateline.app.plan.Step;
import dev.dateline.app.plan.StepsConsistency;
import dev.dateline.app.pressrelease.CheckCommand;
import dev.dateline.app.pressrelease.ClaimCraft;
import dev.dateline.app.pressrelease.Comment;
import dev.dateline.app.pressrelease.Craft;
import dev.dateline.app.pressrelease.Faq;
import dev.dateline.app.pressrelease.PressRelease;
import dev.dateline.app.pressrelease.SentenceArithmetic;
import dev.dateline.app.problem.Friction;
import dev.dateline.app.problem.Problem;
import dev.dateline.app.problem.ProblemCraft;
import dev.dateline.app.project.Check;
import dev.dateline.app.project.Consistency;
import dev.dateline.app.project.Constancy;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Project;
import dev.dateline.app.project.Signatures;
import dev.dateline.app.project.Today;
import dev.dateline.app.repairs.RepairFinder;
import dev.dateline.app.scenarios.Scenario;
import dev.dateline.app.scenarios.ScenarioCraft;
import dev.dateline.app.scenarios.Supposed;
import dev.dateline.app.terminal.ProjectCommand;
import dev.dateline.app.terminal.Terminal;
import dev.dateline.app.vendors.Decision;
import dev.dateline.app.vendors.OverridesSigned;
import dev.dateline.app.vendors.Partner;
import dev.dateline.app.vendors.Tenet;
import dev.dateline.app.vendors.Vendor;
import dev.dateline.app.vendors.VendorCraft;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Runs one command and leaves. */
@Command(
        name = "dateline",
        description = "Working Backwards, measured.",
        mixinStandardHelpOptions = true,
        version = "Dateline 0.1",
        synopsisSubcommandLabel = "COMMAND")
public final class Dateline {

    /** Every kind of record a project holds, in the order in which the folder is read. */
    public static final List<Kind<?>> KINDS = List.of(
            Project.KIND,
            PressRelease.KIND,
            Faq.KIND,
            Comment.KIND,
            SourceSystem.KIND,
            Metric.KIND,
            Series.KIND,
            Claim.KIND,
            Answer.KIND,
            Stakeholder.KIND,
            Insight.KIND,
            Problem.KIND,
            Friction.KIND,
            Capability.KIND,
            Guardrail.KIND,
            GoldenPath.KIND,
            LearningPath.KIND,
            Request.KIND,
            Feedback.KIND,
            Assumption.KIND,
            Experiment.KIND,
            Phase.KIND,
            Step.KIND,
            KeptDates.KIND,
            Obstacle.KIND,
            Note.KIND,
            Vendor.KIND,
            Partner.KIND,
            Tenet.KIND,
            Decision.KIND,
            Risk.KIND,
            Precedents.KIND,
            Kept.KIND,
            Scenario.KIND,
            Ask.KIND,
            Review.KIND);

    public static final List<Consistency> CONSISTENCIES =
            List.of(new ClaimsConsistency(), new StepsConsistency(), new PhasesConsistency());

    public static final List<Constancy> CONSTANCIES =
            List.of(new CompiledGuardrails(), new LockedExperiments(), new AgreedGates());

    public static final List<Signatures> SIGNATURES =
            List.of(new AnswersSigned(), new TestsSigned(), new OverridesSigned(), new AsksSigned());

    public static final List<Check> CHECKS = List.of(
            new Craft(),
            new ClaimCraft(),
            new AnswerCraft(),
            new CustomerCraft(),
            new ProblemCraft(),
            new SentenceArithmetic(),
            new BenefitCraft(),
            new ExperienceCraft(),
            new FeedbackCraft(),
            new ExperimentCraft(),
            new PhasesCraft(),
            new PlanCraft(),
            new AssumptionCraft(),
            new KeptDatesCraft(),
            new VendorCraft(),
            new ScenarioCraft(),
            new SponsorCraft(),
            new ForecastCraft());

    private Dateline() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status =
                run(Terminal.ofProcess(out, err, System.getenv()), Clock.system(ZoneId.systemDefault()), arguments);
        out.flush();
        System.exit(status);
    }

    /** Runs one command; answers its exit status. */
    public static int run(Terminal terminal, Clock clock, String... arguments) {
        var setting = new ProjectCommand.Setting(terminal, clock, KINDS, CONSISTENCIES, Supposed::find);
        return new CommandLine(new Dateline())
                .addSubcommand(new DemoCommand(terminal, clock))
                .addSubcommand(new ServeCommand(terminal, clock))
                .addSubcommand(new ImportCommand(terminal, clock))
                .addSubcommand(new ExportCommand(terminal, clock))
                .addSubcommand(new NewCommand(setting))
                .addSubcommand(new CheckCommand(setting, CHECKS))
                .addSubcommand(new PlanCommand(setting, new RepairFinder()))
                .addSubcommand(new ForecastCommand(setting))
                .addSubcommand(new StatusCommand(setting))
                .addSubcommand(new MeasureCommand(terminal))
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .registerConverter(LocalDate.class, Dateline::day)
                .setExecutionExceptionHandler((failure, command, parsed) -> unexpected(terminal, failure))
                .setUsageHelpWidth(Math.max(55, terminal.width()))
                .execute(arguments);
    }

    private static LocalDate day(String text) {
        try {
            return Today.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new CommandLine.TypeConversionException(String.valueOf(wrong.getMessage()));
        }
    }

    /** A fault of ours: one line for the person, the trace for whoever asks with -Ddateline.trace=true. */
    private static int unexpected(Terminal terminal, Exception failure) {
        terminal.message("Dateline failed, which is its own fault and not that of your project: " + failure);
        if (Boolean.getBoolean("dateline.trace")) {
            failure.printStackTrace(terminal.err());
        }
        return 2;
    }
}
