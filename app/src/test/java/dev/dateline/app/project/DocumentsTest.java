package dev.dateline.app.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.vendors.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A folder of documents: each a file, called after its identifier, read and written one by one. */
class DocumentsTest extends FolderCase {

    private static final DocumentsFile<?, Decision> FILE = (DocumentsFile<?, Decision>) Decision.KIND.file();

    @Test
    void aDocumentIsCalledAsItsFile() {
        givenFile("decisions/0001-use-one.md", "---\nstatus: accepted\ndate: 2026-03-03\n---\n\n# Use one\n");
        givenFile("decisions/no-front-matter.md", "# Use none\n");
        givenFile("decisions/README.md", "What these are.\n");

        var decisions = TestFolders.read(folder).of(Decision.KIND);

        assertThat(decisions).extracting(Decision::id).containsExactly("0001-use-one", "no-front-matter");
        assertThat(decisions).extracting(Decision::title).containsExactly("Use one", "Use none");
    }

    @Test
    void whatIsWrongIsToldWhereItStands() {
        givenFile("decisions/one.md", "---\nid: other\n---\n\n# One\n");
        givenFile("decisions/Two.md", "---\nstatus: accepted\n---\n");
        givenFile("decisions/three.md", "---\nstatus: agreed\nvendors: [nobody]\n---\n");
        givenFile("decisions/four.md", "---\nstatus: accepted\n");

        assertThat(TestFolders.problems(folder))
                .extracting(problem -> problem.place() + " " + problem.rule())
                .containsExactlyInAnyOrder(
                        "decisions/one.md:2:5 bad-identifier",
                        "decisions/Two.md:1:1 bad-identifier",
                        "decisions/three.md:2:9 bad-value",
                        "decisions/three.md:3:11 unknown-reference",
                        "decisions/four.md:1:1 no-front-matter");
    }

    @Test
    void unchangedDocumentsStayAsTheyWereWrittenAndThoseThatAreGoneAreTakenAway() throws Exception {
        var written = "---\r\nstatus:   accepted # yes\r\n---\r\n\r\n# One\r\n";
        givenFile("decisions/one.md", written);
        givenFile("decisions/two.md", "---\nstatus: rejected\n---\n\n# Two\n");
        givenFile("decisions/README.md", "What these are.\n");
        var source = TestFolders.at(folder);
        var contents = source.read();

        source.write(contents.with(Decision.KIND, contents.of(Decision.KIND).subList(0, 1)), folder);

        assertThat(Files.readString(folder.resolve("decisions/one.md"))).isEqualTo(written);
        assertThat(folder.resolve("decisions/two.md")).doesNotExist();
        assertThat(folder.resolve("decisions/README.md")).exists();
    }

    /** Nothing in a text can be taken for the beginning of the next. */
    @Test
    void documentsThatStandBehindEachOtherAreToldApart() throws FolderProblems, IOException {
        var texts = List.of("\n# One\n---\nid: x\n---\n12\n", "", "---\n", "\n# Fo\u00fcr \ud83d\ude9a\n\n\n");
        var records = new java.util.ArrayList<Decision>();
        for (int k = 0; k < texts.size(); k++) {
            var head = FormReading.of(Decision.Head.class, Map.of("id", "d-" + k))
                    .record()
                    .orElseThrow();
            records.add(new Decision(head, texts.get(k)));
        }
        var all = FILE.text(records.stream().map(FILE::body).toList());

        var read = Texts.empty("d", List.of())
                .with(Map.of(Decision.KIND, Optional.of(all)))
                .contents();

        assertThat(read.of(Decision.KIND)).isEqualTo(records);
        assertThat(FILE.files(all))
                .containsOnlyKeys("decisions/d-0.md", "decisions/d-1.md", "decisions/d-2.md", "decisions/d-3.md");
    }

    @Test
    void oneDocumentIsReadByItself() throws FolderProblems {
        var decision = RecordText.read(Decision.KIND, "---\r\nid: one\r\n---\r\n\r\n# One\r\n");

        assertThat(decision.title()).isEqualTo("One");
        assertThat(RecordText.read(Decision.KIND, RecordText.of(Decision.KIND, decision)))
                .isEqualTo(decision);
    }
}
